package org.nightpost.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application at the root of the portal. Its resources are found by scanning. */
@ApplicationPath("/")
public class Portal extends Application {}

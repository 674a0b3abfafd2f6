package org.nightpost.web;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Application;
@ApplicationPath("/")
public class Portal extends Application {}

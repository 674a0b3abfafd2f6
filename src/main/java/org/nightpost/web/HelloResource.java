package org.nightpost.web;
import jakarta.ws.rs.*;
@Path("/")
public class HelloResource {
  @GET public String hello() { return "hi"; }
}

package io.stocking.gateway.http;

/** A handler with the path template that leads to it. */
record Route(String template, RouteHandler handler) {}

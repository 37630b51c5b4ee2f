package io.stocking.gateway.mail;

/** A mail in plain text. */
public record Mail(String to, String subject, String text) {}

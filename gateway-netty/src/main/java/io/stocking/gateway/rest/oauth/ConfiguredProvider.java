package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.rest.Workers;

/**
 * A provider, and the threads that ask it.
 *
 * @param workers its own, so that one that hangs keeps neither the others nor MySQL waiting
 */
record ConfiguredProvider(Provider provider, Workers workers) {}

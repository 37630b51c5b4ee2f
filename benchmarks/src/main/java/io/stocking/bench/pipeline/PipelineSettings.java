package io.stocking.bench.pipeline;

/**
 * How a pipeline is set up.
 *
 * @param sync whether answers wait for the disk
 * @param waiting how its threads wait for work, in the contender's words
 * @param lowLatency whether to prefer a short way over many commands at a time, where the contender has that choice
 * @param metered whether the product takes its own measurements meanwhile, as the server does
 */
record PipelineSettings(Sync sync, String waiting, boolean lowLatency, boolean metered) {}

package io.stocking.bench.load;

import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.viewer.Watched;
import java.util.List;

/**
 * Orders with an audience.
 *
 * @param viewers what came over the connections of viewers while orders flowed
 * @param slow what came over those of slow readers since they began
 * @param tooSlow connections that the server says it has cut because their readers did not keep up
 */
record ViewedTurn(LoadResult orders, List<Watched> viewers, List<Watched> slow, long tooSlow) {}

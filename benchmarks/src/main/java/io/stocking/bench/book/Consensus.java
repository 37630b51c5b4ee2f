package io.stocking.bench.book;

import io.stocking.bench.stream.OrderStream;

/** The referee: runs a whole stream through a book and compares all reports with the published hash. */
public final class Consensus {
    private Consensus() {}

    /** Whether there is a published hash for this stream. */
    public static boolean isKnown(final String stream) {
        return ConsensusHash.isPublished(stream);
    }

    /** Whether a fresh book reports to this ring what the reference engines agree on. */
    static boolean isReached(final OrderStream stream, final BookDriver book, final ReportRing reports) {
        final ConsensusHash hash = new ConsensusHash(reports);
        for (int message = 0; message < stream.size(); message++) {
            book.onMessage(stream, message);
            hash.endOfMessage();
        }
        return ConsensusHash.isConsensus(stream.name(), hash.value());
    }
}

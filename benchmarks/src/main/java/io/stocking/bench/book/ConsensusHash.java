package io.stocking.bench.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 over the text of every report, in the sequence of the messages and, for each message, by kind. The public
 * benchmark publishes the hashes that its reference engines agree on.
 */
final class ConsensusHash {
    private static final Map<String, String> PUBLISHED = Map.of(
            "static", "9803843ee404fc29c9a0aa5614f8f0d5a58b5c44fcac9ef89067886fcaaa30d1",
            "normal", "e9b2e3926854410b01a035aeb25dd05f1e597c233be8263de9eb49b6713d367e",
            "swing-25", "61a84be9469661bd039e00dbc9a7c011e70b6ace37aadfe60045ea083b05f4df",
            "swing-40", "3cb0175e7982ff09ea220d1feaee3844cf9116a5ce455757879dea1d880b9b9f",
            "flash-crash", "cff8d3f94b709fc64a8b2058a6ca4fb6920364904796e46906895e362d2bb16b");

    private final MessageDigest digest;
    private final ReportRing reports;
    private final List<Long> ofMessage = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private long hashed;

    ConsensusHash(final ReportRing reports) {
        this.reports = reports;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Whether there is a published hash for this stream. */
    static boolean isPublished(final String stream) {
        return PUBLISHED.containsKey(stream);
    }

    /** Whether this is the published hash of the stream. */
    static boolean isConsensus(final String stream, final String hash) {
        return hash.equals(PUBLISHED.get(stream));
    }

    /** Takes in what was reported since the last call, which is what one message led to. */
    void endOfMessage() {
        ofMessage.clear();
        for (long report = hashed; report < reports.count(); report++) {
            ofMessage.add(report);
        }
        ofMessage.sort(Comparator.comparingLong(report -> reports.field(report, ReportRing.KIND)));
        for (final long report : ofMessage) {
            line.setLength(0);
            if (hashed++ > 0) {
                line.append('\n');
            }
            describe(report);
            digest.update(line.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void describe(final long report) {
        final int kind = (int) reports.field(report, ReportRing.KIND);
        line.append(kind);
        append(report, ReportRing.SEQUENCE);
        switch (kind) {
            case ReportRing.TRADED ->
                append(report, ReportRing.PRICE, ReportRing.QUANTITY, ReportRing.MAKER, ReportRing.TAKER);
            case ReportRing.ACKNOWLEDGED, ReportRing.MODIFIED ->
                append(report, ReportRing.SIDE, ReportRing.ORDER_ID, ReportRing.PRICE, ReportRing.QUANTITY);
            case ReportRing.CANCELLED -> append(report, ReportRing.SIDE, ReportRing.ORDER_ID, ReportRing.PRICE);
            default -> append(report, ReportRing.ORDER_ID);
        }
    }

    private void append(final long report, final int... fields) {
        for (final int field : fields) {
            line.append(',').append(reports.field(report, field));
        }
    }

    /** The hash of everything, in hexadecimal digits; ends the use of this object. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package io.stocking.gateway.http;

import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;

/**
 * Follows the bytes of a request's head and finds what the codec tolerates but others may read differently: a request line
 * not of three parts with one space between them and a version of HTTP/1 (RFC 9112 section 3), and a folded header (5.2).
 */
final class HeadSyntax implements ByteProcessor {
    private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int SPACES = 2;

    private byte previous;
    private boolean inRequestLine;
    private int spaces;
    private int versionLength;
    private boolean odd;

    /** Expects a new head. */
    void reset() {
        previous = '\n';
        inRequestLine = true;
        spaces = 0;
        versionLength = 0;
        odd = false;
    }

    /** Whether there was something odd in the head so far. */
    boolean isOdd() {
        return odd;
    }

    @Override
    public boolean process(final byte next) {
        if (!inRequestLine) {
            odd |= previous == '\n' && isBlank(next);
        } else if (previous == '\n' && isLineEnd(next)) {
            // An empty line in front of a request is allowed (RFC 9112 section 2.2).
            return true;
        } else {
            readRequestLine(next);
        }
        previous = next;
        return true;
    }

    private void readRequestLine(final byte next) {
        if (isLineEnd(next)) {
            odd |= spaces != SPACES || versionLength != VERSION.length + 1;
            inRequestLine = next != '\n';
        } else if (next == ' ') {
            odd |= previous == ' ' || previous == '\n';
            spaces++;
        } else if (next == '\t') {
            odd = true;
        } else if (spaces == SPACES) {
            readVersion(next);
        }
    }

    private void readVersion(final byte next) {
        odd |= versionLength < VERSION.length ? next != VERSION[versionLength] : next != '0' && next != '1';
        versionLength = Math.min(versionLength + 1, VERSION.length + 2);
    }

    private static boolean isLineEnd(final byte next) {
        return next == '\r' || next == '\n';
    }

    private static boolean isBlank(final byte next) {
        return next == ' ' || next == '\t';
    }
}

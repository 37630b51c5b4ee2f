package io.stocking.gateway.rest.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/** A file of the page in memory: as it is, and compressed with gzip where that is smaller. */
final class StaticFile {
    private final String type;
    private final Form plain;
    private final Form zipped;

    /** @param zipped the content compressed already, null when it is not */
    StaticFile(final byte[] content, final byte[] zipped, final String type) {
        this.type = type;
        plain = new Form(content, "");
        final byte[] smaller = zipped == null ? zip(content) : zipped;
        this.zipped = smaller.length < content.length ? new Form(smaller, "-gzip") : plain;
    }

    String type() {
        return type;
    }

    /**
     * @param acceptEncoding what the client says it can read, or null
     */
    Form formFor(final String acceptEncoding) {
        return acceptEncoding != null
                        && Arrays.stream(acceptEncoding.split(",")).anyMatch(StaticFile::isGzip)
                ? zipped
                : plain;
    }

    private static boolean isGzip(final String coding) {
        final String[] parts = coding.split(";");
        final boolean refused = parts.length > 1 && parts[1].trim().matches("q=0(\\.0{0,3})?");
        return parts.length > 0 && parts[0].trim().equalsIgnoreCase("gzip") && !refused;
    }

    private static byte[] zip(final byte[] content) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (final IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One way of sending a file; each has an ETag of its own. */
    static final class Form {
        private final byte[] content;
        private final String etag;
        private final boolean isZipped;

        private Form(final byte[] content, final String suffix) {
            this.content = content;
            this.isZipped = !suffix.isEmpty();
            final CRC32C checksum = new CRC32C();
            checksum.update(content);
            etag = '"' + Long.toHexString(checksum.getValue()) + '-' + content.length + suffix + '"';
        }

        byte[] content() {
            return content;
        }

        String etag() {
            return etag;
        }

        boolean isZipped() {
            return isZipped;
        }
    }
}

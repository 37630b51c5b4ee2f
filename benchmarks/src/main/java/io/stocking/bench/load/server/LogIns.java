package io.stocking.bench.load.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Header lines by which a server knows who sends an order. */
final class LogIns {
    private LogIns() {}

    /**
     * Those of the load accounts of a server.
     *
     * @param file with a line of id and secret for each, as the server wrote it
     */
    static List<String> fromKeys(final Path file) throws IOException {
        final List<String> logIns = new ArrayList<>();
        for (final String line : Files.readAllLines(file)) {
            final String[] key = line.split(" ");
            if (key.length != 2) {
                throw new IOException(file + " has a line that is not an id and a secret");
            }
            logIns.add("APCA-API-KEY-ID: " + key[0] + "\r\nAPCA-API-SECRET-KEY: " + key[1] + "\r\n");
        }
        if (logIns.isEmpty()) {
            throw new IOException(file + " has no keys");
        }
        return logIns;
    }

    /** Those of new guests, who have what the game gives everybody. */
    static List<String> ofGuests(final Api api, final URI url, final int count) throws IOException {
        final List<String> logIns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            final HttpResponse<String> answer = api.post("/api/auth/guest", "{}");
            final String cookie = answer.headers()
                    .firstValue("Set-Cookie")
                    .map(set -> set.substring(0, set.indexOf(';')))
                    .orElseThrow(() -> new IOException("no guest is let in: " + answer.body()));
            logIns.add("Cookie: " + cookie + "\r\nOrigin: " + url.getScheme() + "://" + url.getAuthority() + "\r\n");
        }
        return logIns;
    }
}

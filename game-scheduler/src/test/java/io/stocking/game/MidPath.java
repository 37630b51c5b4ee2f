package io.stocking.game;

import io.stocking.game.tape.RealTradingDay;
import io.stocking.game.tape.file.TapeCommand;
import io.stocking.game.tape.file.TapePhase;
import io.stocking.game.tape.file.TapeReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The middle between best bid and best ask, by the fraction of the trading day. */
final class MidPath {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final TreeMap<Double, Double> mids = new TreeMap<>();

    void add(final double fraction, final double mid) {
        mids.put(fraction, mid);
    }

    /** As the exchange published it: its books, at the times of the commands that they follow. */
    static MidPath ofRealDay() throws IOException {
        final Map<Long, Double> fractions = fractionsBySeq();
        final MidPath path = new MidPath();
        final Map<Long, Long> bestBids = new HashMap<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RealTradingDay.reference("depth"))),
                StandardCharsets.US_ASCII))) {
            rows.lines()
                    .skip(1)
                    .map(row -> row.split(","))
                    .filter(row -> row[2].equals("1"))
                    .forEach(row -> {
                        final long seq = Long.parseLong(row[0]);
                        final long price = Long.parseLong(row[3]);
                        if (row[1].equals("B")) {
                            bestBids.put(seq, price);
                        } else if (fractions.containsKey(seq)) {
                            path.add(fractions.get(seq), (bestBids.get(seq) + price) / 2.0);
                        }
                    });
        }
        return path;
    }

    /** Of the commands of continuous trading; a pause of more than a minute counts as one. */
    private static Map<Long, Double> fractionsBySeq() throws IOException {
        final Map<Long, Double> fractions = new HashMap<>();
        try (TapeReader reader = TapeReader.open(RealTradingDay.reference("commands"))) {
            TapeCommand command = reader.read();
            while (command.phase() != TapePhase.CONTINUOUS) {
                command = reader.read();
            }
            long last = command.timeNanos();
            double elapsed = 0;
            while (command.phase() != TapePhase.CLOSE_CALL) {
                elapsed += Math.min(MINUTE, command.timeNanos() - last);
                last = command.timeNanos();
                fractions.put(command.seq(), elapsed);
                command = reader.read();
            }
            final double whole = elapsed;
            fractions.replaceAll((seq, time) -> time / whole);
        }
        return fractions;
    }

    /** Pearson's correlation with what another path was at the same fractions. */
    double correlation(final MidPath other) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (final Map.Entry<Double, Double> entry : mids.entrySet()) {
            final Map.Entry<Double, Double> there = other.mids.floorEntry(entry.getKey());
            if (there != null) {
                final double x = entry.getValue();
                final double y = there.getValue();
                n++;
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumYy += y * y;
                sumXy += x * y;
            }
        }
        return (n * sumXy - sumX * sumY) / Math.sqrt((n * sumXx - sumX * sumX) * (n * sumYy - sumY * sumY));
    }
}

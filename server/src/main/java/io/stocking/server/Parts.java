package io.stocking.server;

import io.stocking.engine.MatchingEngine;
import io.stocking.game.GameScheduler;
import io.stocking.game.RoundDurations;
import io.stocking.game.RoundPreset;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.persistence.Databases;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.pipeline.WaitPolicy;
import io.stocking.port.EventSubscriber;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import io.stocking.server.database.MySqlAddress;
import java.util.List;
import java.util.Locale;

/** Translates settings into the contexts of the modules. */
final class Parts {
    private final ServerConfiguration settings;

    Parts(final ServerConfiguration settings) {
        this.settings = settings;
    }

    Databases databases(final MySqlAddress mysql) {
        return new Databases(
                new Databases.Context().url(mysql.url()).user(mysql.user()).password(mysql.password()));
    }

    JournalDirectory journal(final DataDirectory data) {
        return new JournalDirectory(new JournalDirectory.Context()
                .directory(data.journal())
                .syncLevel(choice(Setting.SYNC, SyncLevel.class)));
    }

    EnginePipeline pipeline(
            final MatchingEngine engine, final JournalDirectory journal, final List<EventSubscriber> subscribers) {
        return new EnginePipeline(new EnginePipeline.Context()
                .engine(engine)
                .commandLog(journal.commandLog())
                .eventLog(journal.eventLog())
                .snapshots(journal.snapshots())
                .subscribers(subscribers)
                .ringSize(settings.number(Setting.RING_SIZE))
                .waitPolicy(choice(Setting.WAIT, WaitPolicy.class))
                .snapshotInterval(settings.number(Setting.SNAPSHOT_INTERVAL))
                .onHalt(ExitStatus::halt));
    }

    GameScheduler scheduler() {
        final RoundPreset preset = choice(Setting.ROUND, RoundPreset.class);
        final RoundDurations usual = preset.durations();
        return new GameScheduler(new GameScheduler.Context()
                .preset(preset)
                .durations(new RoundDurations(
                        settings.duration(Setting.ROUND_SETUP).orElse(usual.setup()),
                        settings.duration(Setting.ROUND_OPEN).orElse(usual.open()),
                        settings.duration(Setting.ROUND_SETTLING).orElse(usual.settling()),
                        settings.duration(Setting.ROUND_INTERMISSION).orElse(usual.intermission())))
                .onFailure(ExitStatus::halt));
    }

    private <E extends Enum<E>> E choice(final Setting setting, final Class<E> type) {
        return Enum.valueOf(
                type, settings.text(setting).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

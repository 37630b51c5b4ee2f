package io.stocking.server;

import io.stocking.engine.MatchingEngine;
import io.stocking.game.DummyPace;
import io.stocking.game.GameScheduler;
import io.stocking.game.timetable.RoundDurations;
import io.stocking.game.timetable.RoundPreset;
import io.stocking.gateway.GatewayContext;
import io.stocking.gateway.GatewayServer;
import io.stocking.gateway.PeopleContext;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.rest.history.MySqlPastRounds;
import io.stocking.gateway.rest.history.MySqlTradeHistory;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.rest.oauth.OAuthSettings;
import io.stocking.gateway.rest.oauth.ProviderSettings;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.journal.FileLength;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.journal.retention.JournalRetention;
import io.stocking.persistence.Databases;
import io.stocking.persistence.history.FillHistory;
import io.stocking.persistence.history.OrderHistory;
import io.stocking.persistence.history.ResultHistory;
import io.stocking.persistence.history.RoundHistory;
import io.stocking.persistence.history.round.CandleHistory;
import io.stocking.persistence.history.round.NewsHistory;
import io.stocking.persistence.user.HouseKeys;
import io.stocking.persistence.user.IdentityProvider;
import io.stocking.persistence.user.LocalUsers;
import io.stocking.persistence.user.MySqlApiKeys;
import io.stocking.persistence.user.MySqlMailTokens;
import io.stocking.persistence.user.OAuthIdentities;
import io.stocking.persistence.user.Users;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.pipeline.WaitPolicy;
import io.stocking.port.EventSubscriber;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import io.stocking.server.database.MySqlAddress;
import io.stocking.server.load.LoadKeys;
import io.stocking.server.metrics.EngineMetrics;
import io.stocking.server.metrics.JournalMetrics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

/** Translates settings into the contexts of the modules. */
final class Parts {
    private static final EpochNanoClock CLOCK = new OffsetEpochNanoClock();

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
                .syncLevel(choice(Setting.SYNC, SyncLevel.class))
                .fileLength(fileLength()));
    }

    private FileLength fileLength() {
        return switch (settings.text(Setting.JOURNAL_FILE)) {
            case "1s" -> FileLength.ONE_SECOND;
            case "1m" -> FileLength.ONE_MINUTE;
            case "5m" -> FileLength.FIVE_MINUTES;
            default -> FileLength.ONE_HOUR;
        };
    }

    JournalRetention retention(final JournalDirectory journal, final PersistenceWriter writer) {
        return new JournalRetention(new JournalRetention.Context()
                .journal(journal)
                .rowsWrittenUpTo(writer::writtenUpTo)
                .keep(settings.duration(Setting.JOURNAL_KEEP).orElse(Duration.ZERO)));
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
                .tape(TapeSettings.read(settings).orElse(null))
                .loadAccounts(settings.number(Setting.LOAD_ACCOUNTS))
                .dummyPace(DummyPace.STANDARD.withCrowdRate(settings.number(Setting.CROWD_RATE)))
                .onFailure(ExitStatus::halt));
    }

    void renewLoadKeys(final Storage storage, final DataDirectory data) throws IOException {
        LoadKeys.renew(
                settings.number(Setting.LOAD_ACCOUNTS),
                new HouseKeys(storage.databases().readers(), CLOCK::nanoTime),
                data.loadKeys());
    }

    ReadModel readModel(final LongSupplier writtenUpTo) {
        return new ReadModel(new ReadModelContext().persistedUpTo(writtenUpTo).conclude());
    }

    GatewayServer gateway(
            final ReadModel model,
            final EnginePipeline pipeline,
            final JournalDirectory journal,
            final Storage storage,
            final PersistenceWriter writer) {
        final DataSource rows = storage.databases().readers();
        final ListenAddress address = ListenAddress.of(settings);
        return new GatewayServer(new GatewayContext()
                .host(address.host())
                .port(address.port())
                .orderRate(settings.number(Setting.ORDER_RATE))
                .connections(settings.number(Setting.CONNECTIONS))
                .connectionsPerAddress(settings.number(Setting.CONNECTIONS_PER_ADDRESS))
                .redisUri(storage.redisUrl())
                .stopNotice(settings.duration(Setting.STOP_NOTICE).orElse(Duration.ZERO))
                .publisher(pipeline.publisher())
                .model(model)
                .people(people -> people(people, rows))
                .users(UserDirectory.of(new Users(rows, CLOCK::nanoTime), new LocalUsers(rows, CLOCK::nanoTime)))
                .keys(new MySqlApiKeys(rows, CLOCK::nanoTime))
                .keyRate(settings.number(Setting.KEY_RATE))
                .history(new MySqlTradeHistory(new OrderHistory(rows), new FillHistory(rows)))
                .results(RoundResults.of(new ResultHistory(rows)))
                .pastRounds(new MySqlPastRounds(new RoundHistory(rows), new CandleHistory(rows), new NewsHistory(rows)))
                .mysqlUp(writer::isUp)
                .measurements(List.of(new EngineMetrics(pipeline), new JournalMetrics(journal), writer.metrics())));
    }

    private PeopleContext people(final PeopleContext people, final DataSource rows) {
        final String publicUrl = settings.text(Setting.PUBLIC_URL);
        return people.publicUrl(publicUrl.isEmpty() ? null : URI.create(publicUrl))
                .smtp(settings.smtp().orElse(null))
                .mailTokens(new MySqlMailTokens(rows, CLOCK::nanoTime))
                .identities(new OAuthIdentities(rows, CLOCK::nanoTime))
                .oauth(oauth());
    }

    private OAuthSettings oauth() {
        return OAuthSettings.of(Stream.of(
                        provider(
                                IdentityProvider.GOOGLE,
                                Setting.OAUTH_GOOGLE_ID,
                                Setting.OAUTH_GOOGLE_SECRET,
                                Setting.OAUTH_GOOGLE_ISSUER),
                        provider(
                                IdentityProvider.KAKAO,
                                Setting.OAUTH_KAKAO_ID,
                                Setting.OAUTH_KAKAO_SECRET,
                                Setting.OAUTH_KAKAO_BASE_URL),
                        provider(
                                IdentityProvider.NAVER,
                                Setting.OAUTH_NAVER_ID,
                                Setting.OAUTH_NAVER_SECRET,
                                Setting.OAUTH_NAVER_BASE_URL))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<ProviderSettings> provider(
            final IdentityProvider provider, final Setting id, final Setting secret, final Setting address) {
        final String place = settings.text(address);
        return settings.text(id).isBlank()
                ? Optional.empty()
                : Optional.of(new ProviderSettings(
                        provider,
                        settings.text(id),
                        settings.text(secret),
                        place.isEmpty() ? null : URI.create(place)));
    }

    private <E extends Enum<E>> E choice(final Setting setting, final Class<E> type) {
        return Enum.valueOf(
                type, settings.text(setting).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

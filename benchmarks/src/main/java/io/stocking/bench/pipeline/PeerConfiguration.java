package io.stocking.bench.pipeline;

import exchange.core2.core.common.CoreWaitStrategy;
import exchange.core2.core.common.config.ExchangeConfiguration;
import exchange.core2.core.common.config.InitialStateConfiguration;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.common.config.OrdersProcessingConfiguration;
import exchange.core2.core.common.config.PerformanceConfiguration;
import exchange.core2.core.common.config.ReportsQueriesConfiguration;
import exchange.core2.core.common.config.SerializationConfiguration;
import exchange.core2.core.processors.journaling.DiskSerializationProcessor;
import exchange.core2.core.processors.journaling.DiskSerializationProcessorConfiguration;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** exchange-core as its own presets have it, with one risk and one matching engine, which is what two cores can run. */
final class PeerConfiguration {
    private static final String EXCHANGE_ID = "BENCH";

    private PeerConfiguration() {}

    /** A clean start; a journal, if there is one, goes to the folder. */
    static ExchangeConfiguration of(final PipelineSettings settings, final Path folder) {
        final boolean journals = settings.sync() == Sync.BATCH;
        return ExchangeConfiguration.defaultBuilder()
                .performanceCfg(performance(settings))
                .initStateCfg(
                        journals
                                ? InitialStateConfiguration.cleanStartJournaling(EXCHANGE_ID)
                                : InitialStateConfiguration.cleanStart(EXCHANGE_ID))
                .reportsQueriesCfg(ReportsQueriesConfiguration.createStandardConfig())
                .ordersProcessingCfg(OrdersProcessingConfiguration.DEFAULT)
                .loggingCfg(LoggingConfiguration.DEFAULT)
                .serializationCfg(journals ? journaling(folder) : SerializationConfiguration.DEFAULT)
                .build();
    }

    private static PerformanceConfiguration performance(final PipelineSettings settings) {
        final PerformanceConfiguration.PerformanceConfigurationBuilder preset = settings.lowLatency()
                ? PerformanceConfiguration.latencyPerformanceBuilder()
                : PerformanceConfiguration.throughputPerformanceBuilder();
        return preset.matchingEnginesNum(1)
                .riskEnginesNum(1)
                .threadFactory(Executors.defaultThreadFactory())
                .waitStrategy(CoreWaitStrategy.valueOf(settings.waiting()))
                .build();
    }

    /** Its {@code DISK_JOURNALING} in a folder of ours: the file is opened "rwd", so every write is synced. */
    private static SerializationConfiguration journaling(final Path folder) {
        final DiskSerializationProcessorConfiguration preset =
                DiskSerializationProcessorConfiguration.createDefaultConfig();
        final DiskSerializationProcessorConfiguration disk = new DiskSerializationProcessorConfiguration(
                folder.toString(),
                preset.getSnapshotLz4CompressorFactory(),
                preset.getJournalFileMaxSize(),
                preset.getJournalBufferSize(),
                preset.getJournalBatchCompressThreshold(),
                preset.getJournalLz4CompressorFactory());
        return SerializationConfiguration.builder()
                .enableJournaling(true)
                .serializationProcessorFactory(exchange -> new DiskSerializationProcessor(exchange, disk))
                .build();
    }
}

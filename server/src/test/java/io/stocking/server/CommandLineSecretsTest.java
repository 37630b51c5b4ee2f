package io.stocking.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineSecretsTest {
    @ParameterizedTest
    @CsvSource({
        "--mysql-ulr=mysql://u:s3cr3t@h/d, --mysql-ulr",
        "--mysql-ulr mysql://u:s3cr3t@h/d, --mysql-ulr",
        "--oauth-google-secrets=s3cr3t, --oauth-google-secrets",
        "--port 1 --redis_url=redis://:s3cr3t@h, --redis_url",
        "--mysql-url=mysql://u:s3cr3t%zz@h/d, mysql-url",
        "--redis-url=http://:s3cr3t@h, redis-url",
        "--smtp-url s3cr3t --smtp-url s3cr3t, --smtp-url",
    })
    void shouldNameOptionButNotItsValueWhenItIsNotUnderstood(final String options, final String named) {
        final StringWriter said = new StringWriter();
        final CommandLine stocking = Stocking.commandLine().setErr(new PrintWriter(said));

        final int status = stocking.execute(("up " + options).split(" "));

        assertThat(status).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(said.toString()).contains(named).doesNotContain("s3cr3t");
    }
}

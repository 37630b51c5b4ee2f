package io.stocking.server.load;

import io.stocking.game.LoadAccounts;
import io.stocking.gateway.key.ApiKeySecret;
import io.stocking.persistence.user.HouseKeys;
import io.stocking.server.database.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the load accounts: new ones at every start, in a file that only its owner reads, a line of id and secret each. Those of
 * earlier starts end, also when there are no load accounts any more.
 */
public final class LoadKeys {
    private LoadKeys() {}

    /**
     * @param count load accounts; 0 = none
     * @param file the one with the keys; gone when there are none
     */
    public static void renew(final int count, final HouseKeys house, final Path file) throws IOException {
        final List<HouseKeys.Key> keys = new ArrayList<>();
        final StringBuilder lines = new StringBuilder();
        for (int account = LoadAccounts.FIRST; account < LoadAccounts.FIRST + count; account++) {
            final ApiKeySecret secret = ApiKeySecret.next();
            keys.add(new HouseKeys.Key(secret.id(), account, secret.hash()));
            lines.append(secret.id()).append(' ').append(secret.secret()).append('\n');
        }
        Files.deleteIfExists(file);
        house.replaceAll(LoadAccounts.FIRST, LoadAccounts.FIRST + LoadAccounts.MOST - 1, keys);
        if (count > 0) {
            PrivateFile.write(file, lines.toString());
        }
    }
}

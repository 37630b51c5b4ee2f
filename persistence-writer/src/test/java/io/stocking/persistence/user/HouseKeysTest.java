package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HouseKeysTest {
    private static final byte[] HASH = new byte[32];

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private HouseKeys house;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        house = new HouseKeys(database.databases().readers(), () -> 7);
        keys = new MySqlApiKeys(database.databases().readers(), () -> 8);
    }

    @Test
    void shouldLetInForTheirAccountsWhenReplaced() {
        house.replaceAll(501, 900, List.of(key(1, 501), key(2, 502)));

        assertThat(keys.find(id(1)).orElseThrow().userId()).isEqualTo(501);
        assertThat(keys.find(id(2)).orElseThrow().userId()).isEqualTo(502);
    }

    @Test
    void shouldEndEarlierKeysOfTheseAccountsOnlyWhenReplaced() {
        final long alice = new Users(database.databases().readers(), () -> 7)
                .createGuest("alice")
                .id();
        keys.create(id(9), alice, "bot", HASH);
        house.replaceAll(501, 900, List.of(key(1, 501), key(2, 502)));

        house.replaceAll(501, 900, List.of(key(3, 501)));

        assertThat(keys.find(id(1))).isEmpty();
        assertThat(keys.find(id(2))).isEmpty();
        assertThat(keys.find(id(3))).isPresent();
        assertThat(keys.find(id(9))).isPresent();
    }

    @Test
    void shouldLeaveTheNextGuestTheFirstIdOfPeopleWhenAccountsBelowHaveKeys() {
        house.replaceAll(501, 900, List.of(key(1, 501)));

        assertThat(new Users(database.databases().readers(), () -> 7)
                        .createGuest("alice")
                        .id())
                .isGreaterThanOrEqualTo(1000);
    }

    private static HouseKeys.Key key(final int number, final long accountId) {
        return new HouseKeys.Key(id(number), accountId, HASH);
    }

    private static String id(final int number) {
        return "SK%018d".formatted(number);
    }
}

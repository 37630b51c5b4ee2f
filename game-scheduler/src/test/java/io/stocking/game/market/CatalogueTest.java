package io.stocking.game.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void shouldHaveTwoCompaniesInEverySectorWhenStandard() {
        assertThat(Catalogue.STANDARD.companies().stream()
                        .collect(Collectors.groupingBy(Company::sector, Collectors.counting())))
                .hasSize(Sector.values().length)
                .allSatisfy((sector, companies) -> assertThat(companies).isEqualTo(2));
    }

    @Test
    void shouldRefuseCompanyWhenSymbolOrNameDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Company("12345", "가", "A", Sector.BIO))
                .withMessageContaining("'12345'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Company("123456", "가".repeat(17), "A", Sector.BIO))
                .withMessageContaining("51 bytes")
                .withMessageContaining("48");
    }

    @Test
    void shouldRefuseCatalogueWhenEmptyOrSymbolsRepeat() {
        final Company company = new Company("123456", "가", "A", Sector.BIO);

        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(company, company)));
    }

    @Test
    void shouldFindTheInstrumentWhenItsSymbolIsThere() {
        assertThat(Catalogue.STANDARD.instrumentId("200110")).hasValue(3);
        assertThat(Catalogue.STANDARD.instrumentId("200111")).isEmpty();
    }
}

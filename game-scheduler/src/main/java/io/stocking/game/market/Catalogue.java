package io.stocking.game.market;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The companies of the game, all invented; instrument ids follow their order, from 1. */
public record Catalogue(List<Company> companies) {
    /** Most companies, since each has dummy traders of its own among the exchange's accounts below 1000. */
    public static final int MAX_COMPANIES = 32;

    /** Two companies in each sector, so that sector news moves more than one. */
    public static final Catalogue STANDARD = new Catalogue(List.of(
            new Company("100110", "한빛전자", "Hanbit Electronics", Sector.ELECTRONICS),
            new Company("100220", "누리반도체", "Nuri Semiconductor", Sector.ELECTRONICS),
            new Company("200110", "가람자동차", "Garam Motors", Sector.MOTORS),
            new Company("200220", "미르모빌리티", "Mir Mobility", Sector.MOTORS),
            new Company("300110", "푸른화학", "Pureun Chemicals", Sector.CHEMICALS),
            new Company("300220", "다온소재", "Daon Materials", Sector.CHEMICALS),
            new Company("400110", "새봄바이오", "Saebom Bio", Sector.BIO),
            new Company("400220", "늘솔제약", "Neulsol Pharm", Sector.BIO),
            new Company("500110", "도담게임즈", "Dodam Games", Sector.GAMES),
            new Company("500220", "별하엔터", "Byeolha Interactive", Sector.GAMES)));

    /** Companies with different symbols. */
    public Catalogue {
        companies = List.copyOf(companies);
        if (companies.isEmpty() || companies.size() > MAX_COMPANIES) {
            throw new IllegalArgumentException(
                    "a catalogue has 1 to " + MAX_COMPANIES + " companies, not " + companies.size());
        }
        if (companies.stream().map(Company::symbol).distinct().count() != companies.size()) {
            throw new IllegalArgumentException("two companies of the catalogue have the same symbol");
        }
    }

    /** How many companies there are; their instrument ids are 1 to this. */
    public int size() {
        return companies.size();
    }

    /** The instrument id of the company with a symbol, empty when there is none. */
    public OptionalInt instrumentId(final String symbol) {
        return IntStream.rangeClosed(1, size())
                .filter(id -> company(id).symbol().equals(symbol))
                .findFirst();
    }

    /** The company behind an instrument id of 1 to {@link #size()}. */
    public Company company(final int instrumentId) {
        return companies.get(instrumentId - 1);
    }
}

package io.stocking.gateway.session;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws nicknames for guests, such as 용감한수달 482. */
public final class Nicknames {
    private static final int MAX_NUMBER = 9999;

    private static final List<String> TRAITS = List.of(
            "용감한", "느긋한", "씩씩한", "재빠른", "꼼꼼한", "다정한", "든든한", "반짝이는", "배고픈", "부지런한", "상냥한", "수줍은", "신나는", "영리한", "우직한",
            "유쾌한", "졸린", "차분한", "침착한", "튼튼한", "포근한", "행복한", "호기심많은", "활기찬");

    private static final List<String> ANIMALS = List.of(
            "수달", "고래", "너구리", "다람쥐", "두루미", "부엉이", "사슴", "산양", "삵", "고슴도치", "여우", "오소리", "올빼미", "제비", "족제비", "참새",
            "청설모", "토끼", "펭귄", "하마", "해달", "호랑이", "황새", "까치");

    private final RandomGenerator random;

    public Nicknames(final RandomGenerator random) {
        this.random = random;
    }

    /** A nickname that may or may not be free. */
    public String next() {
        return TRAITS.get(random.nextInt(TRAITS.size()))
                + ANIMALS.get(random.nextInt(ANIMALS.size()))
                + ' '
                + random.nextInt(1, MAX_NUMBER + 1);
    }
}

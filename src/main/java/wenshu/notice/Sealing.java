package wenshu.notice;

import java.util.Optional;

/** How a paper is made valid 用印: it decides where name and date stand (GB/T 9704-2012, 7.3.5). */
public enum Sealing {
    /** 加盖印章: the date 4 characters from the right, the name centred over it (7.3.5.1). */
    SEALED("加盖印章"),
    /** 不加盖印章: the name 2 characters from the right, the date below it (7.3.5.2). */
    UNSEALED("不加盖印章"),
    /** 加盖签发人签名章: the signer's duty, room for the stamp of the name, the date (7.3.5.3). */
    STAMPED("签名章");

    private final String word;

    Sealing(String word) {
        this.word = word;
    }

    /** The word a clerk writes in the draft. */
    public String word() {
        return word;
    }

    /** What that word means; 是 and 否 answer whether a seal is pressed. */
    static Optional<Sealing> ofWord(String word) {
        return switch (word.strip()) {
            case "是", "加盖印章", "印章" -> Optional.of(SEALED);
            case "否", "不加盖印章" -> Optional.of(UNSEALED);
            case "签名章", "加盖签名章" -> Optional.of(STAMPED);
            default -> Optional.empty();
        };
    }
}

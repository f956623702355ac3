package wenshu.notice.rollover;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing in last year's paper that this year's has to look at.
 *
 * @param field of the draft, named as {@link wenshu.notice.DraftElements} names it
 * @param paragraph of the field, from 1; 0 where the field is one line
 * @param start first character in the field as it was
 * @param end after the last one
 * @param kind what it is
 * @param before the words as they were
 * @param proposal the words that stand there now; the same as before where it only is to be confirmed; nothing where somebody
 *     must decide, and the draft holds a 【待定：…】
 * @param why one clause for the clerk
 */
public record Change(String field, int paragraph, int start, int end, Kind kind, String before, Optional<String> proposal, String why) {

    public Change {
        Objects.requireNonNull(field);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(proposal);
    }

    /** Kinds of things that change from year to year. */
    public enum Kind {
        /** A year. */
        YEAR("年份"),
        /** The paper's own number. */
        NUMBER("发文字号"),
        /** A day on which something happens, or the paper's date. */
        DATE("日期"),
        /** A day by which something is due. */
        DEADLINE("期限"),
        /** A day of the week. */
        WEEKDAY("星期"),
        /** A limit of age. */
        BIRTH("年龄界限"),
        /** A stretch of years or the day up to which something counts. */
        SPAN("计算期间"),
        /** 第三批, 第五届. */
        SESSION("届次"),
        /** A person. */
        NAME("人员"),
        /** Telephone, mail, address. */
        CONTACT("联系方式"),
        /** How many. */
        QUOTA("名额"),
        /** Another paper's number. */
        CITED("引用文号"),
        /** Another paper's title. */
        TITLE("引用标题"),
        /** A sum of money. */
        MONEY("金额"),
        /** A set phrase that has its time. */
        WORDING("提法"),
        /** The paper that is forwarded. */
        FORWARDED("来文");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a clerk calls it. */
        public String word() {
            return word;
        }
    }

    /** Whether somebody must decide before the paper can be issued. */
    public boolean open() {
        return proposal.isEmpty();
    }

    /** Whether the words stay as they were and are only to be confirmed. */
    public boolean kept() {
        return proposal.filter(before::equals).isPresent();
    }

    /** Where a person finds it. */
    public String place() {
        return paragraph == 0 ? field : field + "第" + paragraph + "段";
    }

    /** The change as one line. */
    public String sentence() {
        String what = place() + "：" + kind.word() + "“" + before + "”";
        return what + (open() ? " 待定" : kept() ? " 未改，请核对" : " 拟改为“" + proposal.get() + "”") + "（" + why + "）";
    }
}

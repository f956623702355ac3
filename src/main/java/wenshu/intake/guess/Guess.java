package wenshu.intake.guess;

/**
 * One thing that was concluded about a file.
 *
 * @param about what it says
 * @param value the value, as it would be written
 * @param source where it comes from, in Chinese, such as 文件夹“2023年”
 * @param sure how sure it is
 */
public record Guess(About about, String value, String source, Sureness sure) {

    /** What a guess is about. */
    public enum About {
        /** Year of the matter. */
        YEAR("年度"),
        /** Scheme. */
        SCHEME("项目"),
        /** Unit. */
        UNIT("单位"),
        /** People. */
        PEOPLE("人员"),
        /** Honour. */
        AWARD("称号"),
        /** Kind of paper. */
        KIND("文种"),
        /** Retention. */
        RETENTION("保管期限"),
        /** Title. */
        TITLE("题名"),
        /** Document number. */
        NUMBER("文号"),
        /** Issuer. */
        ISSUER("责任者");

        private final String label;

        About(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /** How sure a guess is, the surest first. */
    public enum Sureness {
        /** Stands there in so many words. */
        SURE("确定"),
        /** Follows from how such things are usually written. */
        LIKELY("多半"),
        /** May well be wrong: to be looked at. */
        UNSURE("待核");

        private final String label;

        Sureness(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /** The same, less sure, for a reason that is told. */
    public Guess doubted(String why) {
        return new Guess(about, value, source + "；" + why, Sureness.UNSURE);
    }
}

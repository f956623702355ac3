package wenshu.assembly;

/**
 * One thing that was looked at in a check-up of the installation.
 *
 * @param subject what was looked at, in Chinese
 * @param state how it is
 * @param message one Chinese sentence
 */
public record Check(String subject, State state, String message) {

    /** How a thing is: in order, worth knowing, or to be mended before work goes on. */
    public enum State {
        GOOD("正常"), NOTE("提醒"), BAD("异常");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The state in Chinese. */
        public String word() {
            return word;
        }
    }
}

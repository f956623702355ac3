package wenshu.signoff.flow;

import java.util.Set;

/** Something that is done to a paper on its way. */
public sealed interface Act {

    /** Its name in the history. */
    String word();

    /** What was said with it; empty when nothing was. */
    String opinion();

    /**
     * The draft is sent on its way.
     *
     * @param route to whom
     * @param text SHA-256 of the text that is sent
     * @param writers everybody who has written it
     * @param opinion a word to those who get it
     */
    record Submit(Route route, String text, Set<String> writers, String opinion) implements Act {
        @Override
        public String word() {
            return "送核";
        }
    }

    /** Whoever looks it over, or countersigns, agrees. */
    record Agree(String opinion) implements Act {
        @Override
        public String word() {
            return "同意";
        }
    }

    /** The leader signs. */
    record Sign(String opinion) implements Act {
        @Override
        public String word() {
            return "签发";
        }
    }

    /**
     * It goes back.
     *
     * @param to the step that it goes back to
     * @param opinion why, which must be said
     */
    record Return(Step to, String opinion) implements Act {
        @Override
        public String word() {
            return "退回" + to.title();
        }
    }

    /** It gets its number and its seal. */
    record Seal(String opinion) implements Act {
        @Override
        public String word() {
            return "编号用印";
        }
    }

    /** It is sent out. */
    record Dispatch(String opinion) implements Act {
        @Override
        public String word() {
            return "印发";
        }
    }

    /** The file is closed. */
    record Close(String opinion) implements Act {
        @Override
        public String word() {
            return "归档";
        }
    }

    /**
     * It is given up, or after it was numbered taken back.
     *
     * @param opinion why, which must be said
     */
    record Withdraw(String opinion) implements Act {
        @Override
        public String word() {
            return "撤回";
        }
    }
}

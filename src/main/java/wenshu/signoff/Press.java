package wenshu.signoff;

import java.util.List;
import wenshu.notice.Draft;

/** Makes the paper out of a draft, and looks it over. */
public interface Press {

    /**
     * Sets and checks a draft.
     *
     * @param name what the files are to be called, without ending
     * @throws wenshu.fault.FaultException when something in the draft is still open
     */
    Made make(String name, Draft draft);

    /**
     * A paper that was made.
     *
     * @param docx the Word file
     * @param pdf its pages
     * @param pages how many
     * @param problems what the rules found
     */
    record Made(byte[] docx, byte[] pdf, int pages, List<Problem> problems) {

        /** Those that keep a paper from being issued. */
        public List<Problem> errors() {
            return problems.stream().filter(Problem::error).toList();
        }
    }

    /**
     * Something that a rule found.
     *
     * @param rule the rule's id
     * @param sentence what is at fault and how to mend it
     * @param error whether it keeps the paper from being issued
     */
    record Problem(String rule, String sentence, boolean error) {
    }
}

package wenshu.search;

import java.util.function.Function;

/**
 * One way in which a paper may be like what was asked for without holding it.
 *
 * @param likeness the word for it on the screen
 * @param clause such papers
 * @param marking what is marked in one of them
 */
record Stage(String likeness, Clause clause, Function<Paper, Highlighter> marking) {

    /** A Chinese name read like the letters typed. */
    static final String PINYIN = "拼音";
    /** A Chinese name whose pinyin begins with the letters typed, character by character. */
    static final String INITIALS = "首字母";
    /** Other characters that sound the same. */
    static final String SAME_SOUND = "同音";
    /** One character is different, or most pairs of characters are there. */
    static final String NEAR = "近似";
    /** Much of what another paper says. */
    static final String ALIKE = "相似";
}

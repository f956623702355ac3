package wenshu.render;

import java.util.Set;

/** How much a finding takes away from the page that Word would print. */
public enum Severity {
    /** Worth knowing; the page is as it should be. */
    INFORMATION("说明"),
    /** Drawn whole, with a font of the same kind instead of the one that the file names. */
    STAND_IN("代用"),
    /** Not drawn, or not drawn as it stands in the file; the strict mode refuses it. */
    LEFT_OUT("缺失");

    private static final Set<String> STAND_INS = Set.of("FONT_UNKNOWN");
    private static final Set<String> WORTH_KNOWING = Set.of("MACRO_NOT_RUN", "TEXT_CUT");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word for it on screen. */
    public String label() {
        return label;
    }

    /** A code that is not listed means the worst: nothing new slips through the strict mode. */
    static Severity of(String code) {
        return STAND_INS.contains(code) ? STAND_IN : WORTH_KNOWING.contains(code) ? INFORMATION : LEFT_OUT;
    }
}

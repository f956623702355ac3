package wenshu.forms.fit;

import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.schema.FormSchema;

/** Lays forms out to see whether everything stands where it should. */
final class Trial {

    private static final String CUT = "TEXT_CUT";

    private final Renderer renderer;
    private final Form form;
    private final int pages;

    Trial(Renderer renderer, Form form) {
        this.renderer = renderer;
        this.form = form;
        this.pages = form.schema().map(FormSchema::pages).orElse(0);
    }

    /** Whether a filled form has no more pages than it says, and no text that its boxes cut off. */
    boolean fits(byte[] docx) {
        LaidOut laid = renderer.layOut(form.name(), docx);
        return (pages == 0 || laid.frames().size() <= pages)
                && laid.findings().stream().noneMatch(finding -> finding.code().equals(CUT));
    }
}

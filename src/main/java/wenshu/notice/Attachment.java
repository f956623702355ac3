package wenshu.notice;

import java.util.List;
import java.util.Objects;

/**
 * An attachment of a notice (GB/T 9704-2012, 7.3.4 and 7.3.7).
 *
 * @param title its name, the same in the note below the text and on its own page
 * @param content what stands behind the notice
 * @param landscape 横排: its pages lie on their side, for wide tables (clause 8)
 * @param apart 另册: it is bound by itself, so its first line names the paper's number too (7.3.7)
 */
public record Attachment(String title, Content content, boolean landscape, boolean apart) {

    public Attachment {
        Objects.requireNonNull(title);
        Objects.requireNonNull(content);
    }

    /** An attachment on upright pages bound with the notice. */
    public Attachment(String title, Content content) {
        this(title, content, false, false);
    }

    /** Where an attachment's pages come from. */
    public sealed interface Content {
    }

    /** The forwarded paper that the draft embeds. */
    public record Forwarded() implements Content {
    }

    /**
     * A blank form from the template catalogue.
     *
     * @param template the template's name
     */
    public record Template(String template) implements Content {
    }

    /**
     * Text that stands in the draft file itself; {@link TextBlock} tells its tables from its paragraphs.
     *
     * @param paragraphs one string each; a row of a table is one too
     */
    public record Text(List<String> paragraphs) implements Content {

        public Text {
            paragraphs = Paragraphs.normal(paragraphs);
        }
    }

    /** Named in the note but sent apart, not bound with the notice. */
    public record Separate() implements Content {
    }
}

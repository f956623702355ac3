package wenshu.template.schema;

/**
 * What becomes of text that is too long for its box on the printed form (适应 in form.yaml). Smaller characters come
 * first, a continuation page after them; where neither is allowed the text is refused.
 *
 * @param floor smallest size in half points, or 0 when the size must not change
 * @param continued whether the rest goes to the continuation page, {@code {{续页.名称}}} in the template
 */
public record Fit(int floor, boolean continued) {

    /** Too long is refused. */
    public static final Fit REFUSED = new Fit(0, false);

    /** Whether the printed form can be changed for the text at all. */
    public boolean yields() {
        return floor > 0 || continued;
    }
}

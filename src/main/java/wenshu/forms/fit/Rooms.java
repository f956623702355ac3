package wenshu.forms.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import wenshu.render.Renderer;
import wenshu.template.Adjustment;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;

/** Measures the boxes of a form by setting them full of Chinese characters. Remembers the forms it has measured. */
public final class Rooms {

    private static final int REMEMBERED = 32;
    /** A box that holds more than this needs no figure. */
    private static final int MOST = 5_000;
    /** Hanzi all have the same width; a full stop now and then lets lines break as they do in prose. */
    private static final String FILLER = "国".repeat(19) + "，";

    private final FormFiller filler;
    private final Renderer renderer;
    private final Map<String, Map<String, Room>> known = Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Map<String, Room>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /** Measures with this filler and these fonts. */
    public Rooms(FormFiller filler, Renderer renderer) {
        this.filler = filler;
        this.renderer = renderer;
    }

    /**
     * The boxes that hold less than their field may have, by name of the field; a field that is not named here always
     * fits when it stands alone.
     */
    public Map<String, Room> of(Form form) {
        return known.computeIfAbsent(form.hash(), hash -> measure(form));
    }

    private Map<String, Room> measure(Form form) {
        Map<String, Room> rooms = new LinkedHashMap<>();
        Trial trial = new Trial(renderer, form);
        form.schema().ifPresent(schema -> schema.fields().stream().filter(Rooms::free).forEach(field -> {
            int most = field.maxLength() > 0 ? Math.min(field.maxLength(), MOST) : MOST;
            int characters = room(form, trial, field, most, Adjustment.NONE);
            if (characters < most) {
                int floor = field.fit().floor();
                rooms.put(field.name(), new Room(characters, floor == 0 ? characters
                        : room(form, trial, field, most, Adjustment.NONE.withSize(field.name(), floor)), floor));
            }
        }));
        return Collections.unmodifiableMap(rooms);
    }

    private int room(Form form, Trial trial, Field field, int most, Adjustment adjustment) {
        return Math.max(0, Search.largest(most, count -> trial.fits(filler.trial(form,
                FormData.of(Map.of(field.name(), text(count))), adjustment))));
    }

    /** Fields that a person fills with words of his own. */
    private static boolean free(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
    }

    /** So many characters of prose. */
    static String text(int count) {
        return FILLER.repeat(count / FILLER.length() + 1).substring(0, count);
    }
}

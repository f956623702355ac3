package wenshu.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wenshu.desk.PhotoShelf;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.FormPictures;
import wenshu.template.schema.FieldFault;
import wenshu.template.value.PictureFacts;
import wenshu.template.value.UprightPhoto;
import wenshu.template.value.Value;

/** Takes the photos of forms, for the pages and for the interface alike; a form's data then name them. */
@Component
public final class PhotoDesk {

    private final PhotoShelf shelf;
    private final FormFiller filler;

    PhotoDesk(PhotoShelf shelf, FormFiller filler) {
        this.shelf = shelf;
        this.filler = filler;
    }

    /**
     * What became of a photo.
     *
     * @param name what the form's data call it; empty when it was not taken
     * @param wrong what is wrong with it, in one sentence; empty when nothing
     */
    public record Taken(String name, String wrong) {
    }

    /**
     * Keeps a photo, also one that this form objects to: nothing that was given is lost.
     *
     * @param field the photo's path in the data; one in a row of a table is only judged with the whole form
     */
    public Taken take(Form form, String field, byte[] given) {
        byte[] photo = given.length > PictureFacts.MOST_BYTES ? given : UprightPhoto.of(given);
        List<FieldFault> faults = filler.check(form, FormData.of(Map.of(field, new Value.Picture(photo, "photo"))));
        String wrong = faults.stream().filter(fault -> fault.path().equals(field) && fault.fault().code().equals("BAD_PHOTO"))
                .map(fault -> fault.fault().what() + "，" + fault.fault().remedy() + "。").findFirst().orElse("");
        Optional<PictureFacts> facts = PictureFacts.of(photo);
        if (photo.length > PictureFacts.MOST_BYTES || facts.isEmpty() || facts.get().pixels() > PictureFacts.MOST_PIXELS) {
            return new Taken("", wrong.isEmpty() ? "不是完好的 JPEG 或 PNG 照片，请用看图软件打开后另存为 .jpg 再试。" : wrong);
        }
        return new Taken(shelf.keep(photo, facts.get().jpeg()), wrong);
    }

    /** The photo of that name, JPEG or PNG. */
    public byte[] find(String name) {
        return shelf.find(name).orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_PHOTO", "",
                "没有这张照片", "请重新选择照片"));
    }

    /** The data with the photos that they name; a name without a photo stays, and the check says so at its field. */
    public FormData with(Form form, FormData data) {
        return FormPictures.found(form, data, shelf::find);
    }

    /** Data as text, with the names of their photos, which are kept. */
    Map<String, Object> named(FormData data) {
        Map<String, Object> named = new LinkedHashMap<>(data.toMap());
        data.values().values().forEach((field, value) -> {
            if (value instanceof Value.Picture picture) {
                named.put(field, PictureFacts.of(picture.bytes()).map(facts -> shelf.keep(picture.bytes(), facts.jpeg()))
                        .orElse(""));
            }
        });
        return named;
    }
}

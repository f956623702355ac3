package wenshu.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import wenshu.web.shell.Download;

/** Which of the forms that we can give the caller wants. */
enum Wanted {

    ZIP(MediaType.valueOf("application/zip")),
    PDF(MediaType.APPLICATION_PDF),
    WORD(MediaType.valueOf(Download.DOCX)),
    JSON(MediaType.APPLICATION_JSON);

    private final MediaType type;

    Wanted(MediaType type) {
        this.type = type;
    }

    /** The first of what is offered that the Accept header allows, by its preference. */
    static Wanted of(String accept, Wanted... offered) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wishes = wishes(accept);
        MimeTypeUtils.sortBySpecificity(wishes);
        wishes.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        for (MediaType wish : wishes) {
            for (Wanted one : offered) {
                if (wish.getQualityValue() > 0 && wish.includes(one.type)) {
                    return one;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(Arrays.stream(offered).map(one -> one.type).toList());
    }

    /** A header that cannot be read asks for nothing that we could give. */
    private static List<MediaType> wishes(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return new ArrayList<>(MediaType.parseMediaTypes(accept == null ? "*/*" : accept));
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(e.getMessage());
        }
    }
}

package wenshu.web.form;

import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Takes the photo of a form as soon as it is chosen, so that it is kept with what was typed, and shows it again. */
@Controller
final class FormPhotos {

    private final PhotoDesk photos;
    private final FormDesk desk;

    FormPhotos(PhotoDesk photos, FormDesk desk) {
        this.photos = photos;
        this.desk = desk;
    }

    @PostMapping("/forms/{name}/photo")
    @ResponseBody
    PhotoDesk.Taken take(@PathVariable String name, @RequestParam String field, @RequestParam MultipartFile photo)
            throws IOException {
        return photos.take(desk.form(name), field, photo.getBytes());
    }

    @GetMapping("/forms/photos/{file}")
    ResponseEntity<byte[]> show(@PathVariable String file) {
        return ResponseEntity.ok().contentType(file.endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore()).body(photos.find(file));
    }
}

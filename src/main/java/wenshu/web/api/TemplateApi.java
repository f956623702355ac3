package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.TemplateCatalogue;
import wenshu.web.form.FormDesk;
import wenshu.web.form.PhotoDesk;
import wenshu.web.shell.Download;

/** Forms over the interface. */
@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "表单", description = "表单模板和填写")
final class TemplateApi {

    private final TemplateCatalogue catalogue;
    private final FormDesk desk;
    private final PhotoDesk photos;

    TemplateApi(TemplateCatalogue catalogue, FormDesk desk, PhotoDesk photos) {
        this.photos = photos;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    /**
     * A template in the list.
     *
     * @param name its name
     * @param builtIn whether it came with the program
     */
    record Line(String name, boolean builtIn) {
    }

    @Operation(summary = "列出表单模板")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Line> list() {
        return catalogue.list().stream().map(entry -> new Line(entry.name(), entry.builtIn())).toList();
    }

    @Operation(summary = "表单有哪些字段", description = "分组、字段、类型、是否必填、代码表、最长字数。")
    @GetMapping(path = "/{name}/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    SchemaView schema(@PathVariable String name) {
        return SchemaView.of(desk.schema(desk.form(name)));
    }

    @Operation(summary = "表单的示例数据")
    @GetMapping(path = "/{name}/sample", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> sample(@PathVariable String name) {
        return desk.sample(name);
    }

    @Operation(summary = "交一张照片", description = "field 是照片字段的名称。得到的 name 填进数据里的这个字段；wrong 说明照片哪里不合要求。")
    @PostMapping(path = "/{name}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PhotoDesk.Taken photo(@PathVariable String name, @RequestParam String field, @RequestParam MultipartFile photo)
            throws IOException {
        return photos.take(desk.form(name), field, photo.getBytes());
    }

    @Operation(summary = "填写表单", description = "请求正文是一个人的数据（JSON 或 YAML）。Accept 为 application/pdf 时得 PDF，"
            + "为 " + Download.DOCX + " 时得 Word 文件；都不写时得 PDF。draft=true 时缺的、有误的内容标黄，不拒绝。")
    @PostMapping(path = "/{name}/fill", consumes = {MediaType.APPLICATION_JSON_VALUE, "application/yaml"})
    ResponseEntity<byte[]> fill(@PathVariable String name, @RequestBody byte[] data,
            @Parameter(description = "是否只出草稿") @RequestParam(defaultValue = "false") boolean draft,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept)
            throws HttpMediaTypeNotAcceptableException {
        Wanted wanted = Wanted.of(accept, Wanted.PDF, Wanted.WORD);
        Form form = desk.form(name);
        FormData values = photos.with(form, FormDataFile.read(type.getSubtype().contains("json") ? "请求正文.json"
                : "请求正文.yaml", data));
        String file = desk.fileName(form, values) + (draft ? "-草稿" : "");
        byte[] docx = draft ? desk.draft(form, values) : desk.docx(form, values);
        return wanted == Wanted.WORD ? Download.of(file + ".docx", Download.DOCX, docx)
                : Download.of(file + ".pdf", MediaType.APPLICATION_PDF_VALUE, desk.pdf(file, docx));
    }
}

package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wenshu.archive.Archive;
import wenshu.fault.FaultException;
import wenshu.finder.People;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.web.search.Asked;
import wenshu.web.search.Suggested;
import wenshu.web.security.Shelf;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;

/** Finding over the interface. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "检索", description = "检索、提示、人员、相似文件；只答复登录的人能看到的")
final class SearchApi {

    private static final int MOST = 100;

    private final Archive archive;
    private final Shelf shelf;
    private final Sight sight;
    private final Asked asked;
    private final People people;
    private final Traces traces;

    SearchApi(Archive archive, Shelf shelf, Sight sight, Asked asked, People people, Traces traces) {
        this.traces = traces;
        this.archive = archive;
        this.shelf = shelf;
        this.sight = sight;
        this.asked = asked;
        this.people = people;
    }

    @Operation(summary = "检索", description = "q 可以是文号（任何括号都行）、标题、姓名、单位、正文里的话；加引号查整句；姓名可用拼音、首字母、同音字，"
            + "近似的结果 approximate 为 true，likeness 说明怎么近似。不给 q 则列出全部。每条结果说明在哪个文件（file）、第几页（page，0 为不知道页码；表格文件是第几张工作表，表名在 sheet）。")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "只要这个年度，四位数字")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "只要这个文种")
    @Parameter(name = "issuer", in = ParameterIn.QUERY, description = "只要这个责任者")
    @Parameter(name = "unit", in = ParameterIn.QUERY, description = "只要这个单位")
    @Parameter(name = "scheme", in = ParameterIn.QUERY, description = "只要这个项目")
    @Parameter(name = "award", in = ParameterIn.QUERY, description = "只要这个称号")
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "只要著录了这个人的")
    @Parameter(name = "retention", in = ParameterIn.QUERY, description = "只要这个保管期限：永久、30年、10年")
    @Parameter(name = "origin", in = ParameterIn.QUERY, description = "只要这个来源：制发、收文")
    @Parameter(name = "within", in = ParameterIn.QUERY, description = "在这些词的结果中检索，几个词用换行隔开")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "次序：best 相关的在前、newest 新的在前、oldest 旧的在前")
    @Parameter(name = "whole", in = ParameterIn.QUERY, description = "写 1 则姓名要完整：查董哲时不要董哲纨")
    @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchPage search(@Parameter(description = "检索词，最多 256 字") @RequestParam(defaultValue = "") String q,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(description = "页码，从 1 起") @RequestParam(defaultValue = "1") int page,
            @Parameter(description = "每页件数，1 至 100") @RequestParam(defaultValue = "10") int size,
            @AuthenticationPrincipal SignedIn who) {
        Query query = asked.query(q, parameters, sight.of(who), page, size);
        traces.search(query);
        return archive.search(query);
    }

    @Operation(summary = "检索提示", description = "按已经输入的字给出姓名（也认拼音、首字母）、文号、单位、项目、题名，最多 8 个；query 是可以直接检索的词。")
    @GetMapping(path = "/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Suggested> suggest(@Parameter(description = "已经输入的字") @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who) {
        return Suggested.of(archive, q, sight.of(who));
    }

    @Operation(summary = "一个人历年的文件", description = "同名的人按身份证号或单位分开；answer 用一句话回答往年有没有被推荐或获得过，附依据；"
            + "分不清是哪一位的在 unsure 里。")
    @GetMapping(path = "/people", produces = MediaType.APPLICATION_JSON_VALUE)
    PeopleView people(@Parameter(description = "姓名") @RequestParam String name, @AuthenticationPrincipal SignedIn who) {
        PeopleView view = PeopleView.of(people.dossier(name, sight.of(who), archive::search));
        traces.person(name);
        return view;
    }

    @Operation(summary = "与一件相似的文件", description = "最像的在前；看不到这一件时答复 404。")
    @GetMapping(path = "/records/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchPage similar(@PathVariable String id,
            @Parameter(description = "件数，1 至 100") @RequestParam(defaultValue = "10") int size, @AuthenticationPrincipal SignedIn who) {
        shelf.record(id);
        return archive.similar(id, sight.of(who), Math.clamp(size, 1, MOST));
    }
}

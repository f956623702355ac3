package wenshu.finder;

import java.util.List;

/**
 * All that the archive has about the people of one name, as far as the asker may see it.
 *
 * @param name the name that was asked for
 * @param people those of this name, told apart by ID number or unit
 * @param unsure records of which it cannot be said which of several they are about
 * @param more whether there are more mentions than are listed
 */
public record Dossier(String name, List<Somebody> people, List<Sighting> unsure, boolean more) {

    public Dossier {
        people = List.copyOf(people);
        unsure = List.copyOf(unsure);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return people.isEmpty() && unsure.isEmpty();
    }

    /** Whether people of this name have been recommended or honoured before, in one sentence. */
    public String answer() {
        if (isEmpty()) {
            return "没有找到“" + name + "”：您能看到的档案里，著录和正文都没有这个姓名。";
        }
        if (people.size() == 1 && unsure.isEmpty()) {
            return people.getFirst().answer();
        }
        if (people.isEmpty()) {
            return "有 " + unsure.size() + " 件文件提到“" + name + "”，分不清是哪一位，请看原文。";
        }
        long awarded = people.stream().filter(one -> one.standing() == Standing.AWARDED).count();
        long nominated = people.stream().filter(one -> one.standing() == Standing.RECOMMENDED || one.standing() == Standing.DECLINED)
                .count();
        String count = people.size() == 1 ? "" : "叫“" + name + "”的有 " + people.size() + " 位（按身份证号或单位区分）："
                + awarded + " 位获得过，" + nominated + " 位推荐过但没有看到入选。";
        return (people.size() == 1 ? people.getFirst().answer() : count)
                + (unsure.isEmpty() ? "" : "另有 " + unsure.size() + " 件分不清是哪一位。");
    }
}

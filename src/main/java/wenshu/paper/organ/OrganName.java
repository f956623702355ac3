package wenshu.paper.organ;

import java.util.List;

/**
 * An organ's name taken apart: 山西省 长治市 + 人力资源和社会保障 + 局.
 *
 * @param places from the highest down; empty where the name has none, one of 省 市 县 区 州 where it is said only so
 * @param duty what the organ is for; empty for 人民政府
 * @param ending the kind of organ, such as 局
 * @param listed whether the duty is one of the dictionary
 */
record OrganName(List<OrganTable.Place> places, String duty, String ending, boolean listed) {

    OrganName {
        places = List.copyOf(places);
    }

    /** The last place, whose organ it is. */
    OrganTable.Place place() {
        return places.getLast();
    }
}

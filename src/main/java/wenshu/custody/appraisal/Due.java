package wenshu.custody.appraisal;

import wenshu.archive.Retention;

/**
 * A record whose time of keeping is over.
 *
 * @param recordId its id
 * @param code its archival code; empty when it has none
 * @param title its title
 * @param docNumber its document number; empty when it has none
 * @param issuer who issued it
 * @param year its year; the year it was archived in when its own is unknown
 * @param retention how long it was to be kept
 * @param expires the year at whose end that was over
 * @param held whether it is held
 * @param caseId the appraisal that it is in; empty when in none
 */
public record Due(String recordId, String code, String title, String docNumber, String issuer, int year, Retention retention,
                  int expires, boolean held, String caseId) {
}

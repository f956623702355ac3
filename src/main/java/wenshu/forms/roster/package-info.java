/** Rosters as spreadsheets, from the same fields and data as the printed form. */
package wenshu.forms.roster;

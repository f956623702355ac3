/**
 * Spreadsheets: rows read from XLSX and CSV as text with the address of every cell, under limits; lists written as XLSX.
 * What a cell holds is text and never a formula.
 */
package wenshu.sheet;

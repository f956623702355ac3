/** Where the words of a draft stand on its pages, and which pages have changed. */
package wenshu.web.draft.place;

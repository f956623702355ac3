/** Last year's paper rolled forward: everything that must change is found and either proposed or left open, nothing silently. */
package wenshu.notice.rollover;

/** Running what was bound: experiments to reports, expectations to verdicts. */
package ziman.dsl.run;

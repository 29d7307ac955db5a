/** Both forms, and which one a report year stands on. */
import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { Form, FormId } from './types';

export const forms: Readonly<Record<FormId, Form>> = { '2019': form2019, '2021': form2021 };

/** The form in use for a report year; years before 2019 are read by the 2019 form, the nearest to theirs. */
export function formForYear(year: number): Form {
  return year >= form2021.firstYear ? form2021 : form2019;
}

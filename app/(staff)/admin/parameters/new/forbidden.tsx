import { holdersOf } from "@/lib/data/reading/people";
import { NATION_CODE } from "@/lib/domain/place/region";
import { Refused } from "@/app/(staff)/_staff/refused";

export default async function NewParameterRefused() {
  return <Refused who={await holdersOf("editor", [NATION_CODE])} />;
}

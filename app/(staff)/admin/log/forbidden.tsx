import { holdersOf } from "@/lib/data/reading/people";
import { NATION_CODE } from "@/lib/domain/place/region";
import { Refused } from "@/app/(staff)/_staff/refused";

export default async function LogRefused() {
  return <Refused who={await holdersOf("auditor", [NATION_CODE])} />;
}

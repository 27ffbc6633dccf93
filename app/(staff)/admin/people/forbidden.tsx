import { holdersOf } from "@/lib/data/reading/people";
import { NATION_CODE } from "@/lib/domain/place/region";
import { Refused } from "@/app/(staff)/_staff/refused";

export default async function PeopleRefused() {
  return <Refused who={await holdersOf("admin", [NATION_CODE])} />;
}
